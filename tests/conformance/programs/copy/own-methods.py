import copy


class Matrix:
    def __init__(self, rows):
        self.rows = rows

    def __copy__(self):
        print('copying')
        return Matrix(self.rows)

    def __deepcopy__(self, memo):
        print('deep copying', type(memo).__name__)
        return Matrix(copy.deepcopy(self.rows, memo))


m = Matrix([[1]])
print(copy.copy(m).rows is m.rows, copy.deepcopy(m).rows is m.rows)
print(len(copy.deepcopy([m, m])), copy.deepcopy([m, m])[0] is m)
