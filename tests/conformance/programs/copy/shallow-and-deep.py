import copy

inner = [1, 2]
value = {'list': inner, 'tuple': (inner, 3), 'set': {1}}
shallow = copy.copy(value)
deep = copy.deepcopy(value)
inner.append(99)
print(shallow['list'], deep['list'], deep['tuple'])
print(shallow is value, shallow['set'] is value['set'], deep['set'] is value['set'])
print(deep['tuple'][0] is deep['list'])
