class ConfigError(Exception):
    def __init__(self, key):
        super().__init__(f"missing key: {key}")


def load(config):
    print("loading", sorted(config))
    if "port" not in config:
        raise ConfigError("port")
    return config["port"]


print(load({"port": 80}))
load({"host": "x"})
