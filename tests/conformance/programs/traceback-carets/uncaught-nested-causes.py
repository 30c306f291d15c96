class ConfigError(Exception):
    pass


def read(settings, key):
    try:
        return int(settings[key])
    except KeyError as error:
        raise ConfigError(f"no setting {key}") from error
    except ValueError:
        raise ConfigError(f"setting {key} is no number")


settings = {"port": "eighty"}
try:
    read(settings, "host")
except ConfigError as error:
    print(error, repr(error.__cause__))
read(settings, "port")
