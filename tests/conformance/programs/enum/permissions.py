from enum import Flag, IntFlag, auto
from functools import reduce
import operator

class Access(Flag):
    READ = auto()
    WRITE = auto()
    ADMIN = auto()
    ALL = READ | WRITE | ADMIN

users = {"ann": Access.ALL, "bob": Access.READ, "cid": Access(0)}
for name, access in users.items():
    print(name, access, [p.name for p in access], Access.WRITE in access, bool(access))
print(reduce(operator.or_, [Access.READ, Access.WRITE]), Access.ALL & ~Access.ADMIN, Access["READ"] ^ Access.ALL)
print(Access.READ.value | 4, Access(5), len(Access.ALL), Access.ALL in Access)
