from collections import ChainMap

defaults = {"colour": "red", "user": "guest"}
env = {"user": "ann"}
args = {}
settings = ChainMap(args, env, defaults)
print(settings["user"], settings["colour"], settings.get("none", "-"), len(settings))
settings["colour"] = "blue"
print(args, defaults["colour"], dict(settings))
print(list(settings), settings.maps)
child = settings.new_child({"deep": 1})
print(child["deep"], child.parents == settings, "deep" in settings)
print(child)
del settings["colour"]
for wrong in (lambda: settings.__delitem__("colour"), lambda: settings["zzz"], lambda: settings.pop("user"), lambda: ChainMap().popitem()):
    try:
        wrong()
    except KeyError as e:
        print(e)
print(settings == dict(settings), bool(ChainMap({}, {})), ChainMap())
print(settings | {"n": 1}, type(settings.copy()).__name__, settings.new_child(x=5)["x"])
