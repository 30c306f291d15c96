class Settings:
    names = ["a", "b"]
    sizes = {name: len(nam) for name in names}


print(Settings.sizes)
