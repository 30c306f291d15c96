import sys
import sysconfig

print(sys.version.split()[0])
print("built for it:", sysconfig.get_config_var("Py_GIL_DISABLED") == 1)
if hasattr(sys, "_is_gil_enabled"):
    print("lock in use:", sys._is_gil_enabled())
else:
    print("lock in use: True, there is no other build")
