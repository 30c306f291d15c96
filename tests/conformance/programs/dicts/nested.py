config = {"server": {"host": "localhost", "ports": [80, 443]}, "debug": False}
config["server"]["ports"].append(8080)
config["server"]["name"] = "main"
print(config["server"]["ports"][-1], config)


def walk(value, path=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            walk(inner, f"{path}/{key}")
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            walk(inner, f"{path}[{i}]")
    else:
        print(path, "=", value)


walk(config)


def depth(value):
    return 1 + max((depth(v) for v in value.values()), default=0) if isinstance(value, dict) else 0


print(depth(config), depth({}), depth({"a": {"b": {}}}))
del config["server"]["ports"][0]
print(config.get("server", {}).get("ports"), config.get("client", {}).get("ports"))
