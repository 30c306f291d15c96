import dis

dis.dis("x = [i * 2 for i in data if i]")
dis.dis("x = {k: v for k, v in pairs}")
dis.dis("with f() as g:\n    pass")
