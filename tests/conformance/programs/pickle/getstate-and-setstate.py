import pickle


class Account:
    def __init__(self, owner):
        self.owner = owner
        self.cache = {'big': 1}

    def __getstate__(self):
        state = self.__dict__.copy()
        del state['cache']
        return state

    def __setstate__(self, state):
        print('setting', state)
        self.__dict__.update(state)
        self.cache = {}


back = pickle.loads(pickle.dumps(Account('Ada')))
print(back.owner, back.cache)


class Falsy:
    def __getstate__(self):
        return False

    def __setstate__(self, state):
        print('never for None, always otherwise:', state)


pickle.loads(pickle.dumps(Falsy()))


class Nothing:
    def __getstate__(self):
        return None

    def __setstate__(self, state):
        print('not called')


pickle.loads(pickle.dumps(Nothing()))
