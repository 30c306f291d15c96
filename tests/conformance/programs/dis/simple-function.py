import dis

def add(a, b):
    return a + b

dis.dis(add)
print([i.opname for i in dis.get_instructions(add)])
print(dis.opname[dis.opmap["LOAD_FAST"]], dis.stack_effect(dis.opmap["POP_TOP"]), add.__code__.co_varnames, add.__code__.co_consts)
