import sys
import threading
print(getattr(sys, "_is_gil_enabled", lambda: True)())
print(sys.getswitchinterval(), threading.active_count(), threading.get_ident() == threading.main_thread().ident)
