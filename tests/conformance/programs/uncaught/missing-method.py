class Table:
    rows = []

    def add(self, *cells):
        self.rows.append(cells)
        return self

    def widths(self):
        return [max(len(str(c)) for c in column) for column in zip(*self.rows)]


print(Table().add("a", 1).add("long name", 22).widths())
print(Table().add("x", 5).heights())
