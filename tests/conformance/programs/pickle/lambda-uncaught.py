import pickle

table = {'callbacks': [len, lambda x: x]}
pickle.dumps(table)
