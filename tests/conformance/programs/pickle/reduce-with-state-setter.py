import pickle


def set_state(obj, state):
    obj.history = ['set', state]


class Box:
    def __reduce__(self):
        return Box, (), 'state', None, None, set_state


print(pickle.loads(pickle.dumps(Box())).history)
print(pickle.loads(pickle.dumps([Box(), Box()], 2))[1].history)
