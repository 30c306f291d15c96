import platform
import sys

print(platform.python_implementation(), platform.python_version())
print("counts references:", hasattr(sys, "getrefcount"))
if hasattr(sys, "_is_gil_enabled"):
    print("has a GIL now:", sys._is_gil_enabled())
