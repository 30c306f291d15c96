import os
print(os.environ.get("NOT_SET_ANYWHERE", "default"))
os.environ["MY_SETTING"] = "on"
print(os.getenv("MY_SETTING"), "MY_SETTING" in os.environ)
print(os.name, os.sep, os.linesep == "\n")
print(os.cpu_count() >= 1)
