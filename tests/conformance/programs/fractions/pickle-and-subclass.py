import copy
import pickle
from fractions import Fraction as F
import numbers


class Half(F):
    pass


print(repr(pickle.loads(pickle.dumps(F(3, 4)))), copy.copy(F(1, 2)), repr(copy.deepcopy(Half(1, 2))), repr(Half(1, 2) + 1))
print(isinstance(F(1), numbers.Rational), isinstance(1, numbers.Rational), isinstance(0.5, numbers.Rational),
      isinstance(1j, numbers.Complex), isinstance(True, numbers.Integral), isinstance(0.5, numbers.Real))
try:
    F(1, 2).numerator = 3
except AttributeError as error:
    print(error)
