import logging
import sys

logging.basicConfig(stream=sys.stdout, format="root   %(name)s: %(message)s")
a, ab, abc = (logging.getLogger(n) for n in ("a", "a.b", "a.b.c"))
handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("a      %(name)s: %(message)s"))
a.addHandler(handler)
print(abc.parent is ab, ab.parent is a, a.parent is logging.root, logging.getLogger("a.b") is ab)
abc.warning("three")
ab.propagate = False
abc.warning("goes nowhere but to lastResort?")
print(abc.hasHandlers(), a.hasHandlers())
ab.propagate = True
a.setLevel(logging.ERROR)
abc.warning("hidden by a")
abc.setLevel(logging.INFO)
abc.info("own level")
xyz = logging.getLogger("x.y.z")
print(xyz.parent.name, repr(logging.getLogger("x").getChild("y")), xyz.parent.name)
print([l.name for l in sorted(a.getChildren(), key=str)])
print(logging.getLogger() is logging.getLogger("root") is logging.root)
try:
    logging.getLogger(5)
except TypeError as error:
    print(error)
