# A special method that returns an instance of a subclass is warned about; the result is a plain number.
import warnings


class Whole:
    def __int__(self):
        return True


class Real:
    def __float__(self):
        class Half(float):
            pass
        return Half(0.5)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(int(Whole()), type(int(Whole())).__name__)
    print(float(Real()), type(float(Real())).__name__)
for warning in caught[1:3]:
    print(warning.category.__name__, warning.message)

warnings.simplefilter('error')
try:
    int(Whole())
except DeprecationWarning as error:
    print('raised:', error)
