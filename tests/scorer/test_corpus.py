"""The whole corpus is read as well as it has been read before, and no row of it is lost without a reason."""

import pytest

LEAST_RECALL = 0.96
LEAST_ACCURACY = 0.97
"""What the corpus scores, rounded down: it may rise with the reading, never fall."""


@pytest.fixture(scope="session")
def scores(score):
    return {folder.name: score.score_folder(folder)[1] for folder in sorted(score.CORPUS.iterdir()) if folder.is_dir()}


def test_recall_and_accuracy_have_not_fallen(score, scores):
    total = score.Score()
    for each in scores.values():
        total.add(each)
    assert (total.recall >= LEAST_RECALL, total.accuracy >= LEAST_ACCURACY) == (True, True), (
        total.recall,
        total.accuracy,
    )


def test_in_every_case_rows_read_are_rows_checked_and_rows_skipped_with_a_reason(scores):
    assert [name for name, each in scores.items() if each.entries["trust line broken"]] == []
