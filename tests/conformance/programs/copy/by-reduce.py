import copy


class Weird:
    def __init__(self, n):
        print('init', n)
        self.n = n

    def __reduce__(self):
        return Weird, (self.n + 1,), {'state': [1]}


one = Weird(1)
two = copy.copy(one)
three = copy.deepcopy(two)
print(two.n, three.n, three.state, three.state is two.state)


class Whole:
    def __reduce__(self):
        return 'WHOLE'


whole = Whole()
print(copy.copy(whole) is whole, copy.deepcopy(whole) is whole)


class Kept:
    def __reduce_ex__(self, protocol):
        return dict, (), None, None, iter([('protocol', protocol)])


print(copy.copy(Kept()))
