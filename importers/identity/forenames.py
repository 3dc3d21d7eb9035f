"""Common forenames, so that a name in free text can be asked about where no column tells who the pupils are.

Public knowledge (the names most often given in England and Wales over the last decades). A word that is also an
ordinary word is left out: asking about `Grace` or `Will` in every sentence helps nobody. Being on this list only
leads to a query.
"""

FORENAMES = frozenset(
    """
    aaliyah aaron abdul abdullah abigail ada adam adele adrian ahmed aidan aiden aisha aisling alan albert albie
    alexander alexandra alexis alfie alfred ali alice alicia alison alistair amelia amelie amina amir amy ana andrea
    andrew angela angus anna annabel annabelle anne anthony antonia archie arlo arthur arya asha ashley aurora ava
    ayaan ayesha barnaby beatrice bella ben benjamin bethany bethan billy bobby bonnie bradley brandon brian bryony
    caitlin caleb callum cameron carl carla caroline carter casey catherine celia chantelle charles charlie
    charlotte chelsea chloe christopher ciara claire clara cody connor cora courtney craig daniel daniela danielle
    danny darcey darcy darius darren david declan demi dexter dominic dylan eddie edith edward eleanor elena eli
    elias elijah eliza elizabeth ella ellen ellie elliot elliott eloise elsie emilia emily emma eric erin esme
    esther ethan eva evan evelyn evie ezra fatima felicity felix finlay finley fiona florence francesca frankie
    fraser freddie freya gabriel gabriella gareth gary gemma george georgia georgina gethin gillian graham gregory
    hamza hana hannah harley harriet harrison harry harvey hassan hayden hayley heidi helen henry hugo hussain ian
    ibrahim imogen imran iqra isaac isabel isabella isabelle isla ismail isobel jack jackson jacob jaden jake james
    jamie jan jane janet jason jayden jennifer jenson jeremy jessica jessie joanna joanne joe joel joseph joshua
    josiah jude julia julian juliet kai kane karen karim kate katherine kathryn katie kayla kayleigh keira kelly
    kenneth kevin khadija kian kieran kyle lachlan laila lara laura lauren layla leah leo leon lewis lexi liam libby
    lilly linda lisa logan lola lorenzo louie louis louisa louise luca lucas lucy luis luka luke lydia maddison
    madison maisie maja malachi malik manuel marcus maria mariam marie martha maryam mateo mateusz matilda matthew
    maya megan melissa mia michael michelle mila millie miriam mohamed mohammad mohammed molly morgan muhammad musa
    myles nadia nancy naomi natalia natalie natasha nathan nathaniel neil niamh nicholas nicola nicole nikita noah
    nora oliver olivia ollie omar oscar otis owen patricia patrick paul paula peter philip phillip phoebe poppie
    quentin rachel ralph raphael rayyan rebecca reggie reuben rhys ria richard riley robert rebekah roman ronnie
    rory rosa rosie roxanne ruairi rupert russell ruth ryan safa sally samantha samira samuel sandra sara sarah
    sasha saskia scarlett scott sean sebastian selina seth shane shannon sharon shaun sienna simon sofia sonia
    sophia sophie spencer stanley stella stephanie stephen steven stuart susan suzanne tabitha tamara tariq teddy
    teresa thea theo theodore thomas tia tilly timothy tobias toby tommy tracey tyler tyrone valentina vanessa
    victoria vincent wendy wilfred william willow xavier yasmin yousef yusuf zac zachary zahra zain zainab zara zayn
    zoe zuzanna
    """.split()  # noqa: SIM905  five hundred names read better as a paragraph
) - {"willow", "carter", "jan", "jack", "spencer"}
