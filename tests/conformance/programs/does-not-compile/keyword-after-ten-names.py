# Ten names are looked at from the last whole statement on, and the else has not ended its if: 'index' comes too late.
class Guard:
    self.value, self.swallow = value, swallow
if ((1e22 * 2.675) % float1):
    int0 -= (int0 % 97) ** 4
else:
    assert (int0 index ('12', int0)) or True, bytes(3)
