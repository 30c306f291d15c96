from __future__ import annotations, print_function
import __future__

print(__future__.all_feature_names)
for name in __future__.all_feature_names:
    feature = getattr(__future__, name)
    print(name, feature, feature.getOptionalRelease()[:2], feature.getMandatoryRelease())
print(annotations is __future__.annotations, print_function.compiler_flag)


def f(x: undefined, y: int = 1) -> list[nothing]:
    return x


print(f.__annotations__)
