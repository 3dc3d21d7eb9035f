"""A workbook of dressed pages that ends in bytes: the little that every sample module shares."""

from dataclasses import dataclass, field

from openpyxl import Workbook

from sample_data.making.files import workbook_bytes
from sample_data.making.page import Look, Page


@dataclass(slots=True)
class Book:
    """Pages in their order; `page` opens the next one."""

    look: Look = field(default_factory=Look)
    workbook: Workbook = field(default_factory=Workbook)
    pages: list[Page] = field(default_factory=list)

    def page(self, name: str, *, left: int = 1) -> Page:
        """Open the next sheet under this name; its table starts in column `left`."""
        sheet = self.workbook.create_sheet(name) if self.pages else self.workbook.active
        if sheet is None:
            raise ValueError("a new workbook has one sheet")
        sheet.title = name
        page = Page(sheet, self.look, left=left)
        self.pages.append(page)
        return page

    def data(self) -> bytes:
        """Finish every page and return the file."""
        for page in self.pages:
            page.finish()
        return workbook_bytes(self.workbook, {page.sheet.title: page.results for page in self.pages})
