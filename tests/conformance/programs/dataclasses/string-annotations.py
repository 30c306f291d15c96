# ClassVar, InitVar and KW_ONLY are found in annotations that are texts.
import dataclasses
import dataclasses as dc
import typing
import typing as t
from dataclasses import InitVar, dataclass, fields
from typing import ClassVar

for text in ('ClassVar', 'ClassVar[int]', 'typing.ClassVar', 't.ClassVar [str]', ' ClassVar',
             'InitVar[int]', 'dc.InitVar', 'dataclasses.InitVar[str]',
             'xClassVar', 'typing.xClassVar', 'tt.ClassVar', 'my.InitVar', 'int', 'List[ClassVar]'):
    C = dataclass(type('C', (), {'__annotations__': {'x': text}, 'x': 1, '__module__': __name__}))
    made = C()
    print(text.strip(), [f.name for f in fields(C)], '__init__ takes x:',
          'x' in C.__init__.__annotations__)
