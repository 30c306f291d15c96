import pickle


class Bad:
    def __init__(self, reduction):
        self.reduction = reduction

    def __reduce__(self):
        return self.reduction


for reduction in (5, (), (1,), (1, 2), (print, 3), (print, (), 1, 2, 3, 4, 5), (print, (), None, 5),
                  (print, (), None, None, 5), (print, (), None, None, None, 5), ['list']):
    try:
        pickle.dumps(Bad(reduction))
    except pickle.PicklingError as error:
        print(error, error.__notes__)
