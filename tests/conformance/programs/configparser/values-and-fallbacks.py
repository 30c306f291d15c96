import configparser
import io

cp = configparser.ConfigParser()
cp.read_string("""
[DEFAULT]
home = /home/%(user)s
user = nobody
[server]
Port = 8080
debug = yes
ratio: 0.5
user = ann
multi = line one
    line two
empty =
""")
s = cp["server"]
print(cp.sections(), s["port"], s.getint("PORT"), s.getboolean("debug"), s.getfloat("ratio"), s["home"], repr(s["multi"]), repr(s["empty"]))
print(s.get("none", "fallback"), cp.get("server", "x", fallback=5), cp.getint("nosection", "x", fallback=1), "port" in s, cp.has_option("server", "user"), list(s))
cp["new"] = {"a": "1", "b": "%%x"}
cp.set("new", "c", "z")
out = io.StringIO()
cp.write(out)
print(out.getvalue())
for wrong in (lambda: cp["zip"], lambda: s["zip"], lambda: cp.get("zip", "x"), lambda: cp.get("server", "zip"), lambda: cp.add_section("new"), lambda: s.getboolean("ratio"), lambda: cp.set("new", "d", 5), lambda: cp.read_string("a = 1"), lambda: cp.read_string("[x]\n[x]"), lambda: s.getint("user")):
    try:
        print(wrong())
    except (configparser.Error, KeyError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(cp.remove_option("new", "a"), cp.remove_section("new"), cp.has_section("new"), cp.defaults())
