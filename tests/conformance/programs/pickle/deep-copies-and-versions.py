import pickle
import copyreg

class Config:
    VERSION = 2

    def __init__(self, **kw):
        self.data = kw

    def __getstate__(self):
        return {"version": self.VERSION, "data": self.data}

    def __setstate__(self, state):
        if state.get("version", 1) < 2:
            state["data"]["upgraded"] = True
        self.data = state["data"]

c = pickle.loads(pickle.dumps(Config(a=1)))
print(c.data)
Config.VERSION = 1
old = pickle.dumps(Config(b=2))
print(pickle.loads(old).data)

class Celsius:
    def __init__(self, t):
        self.t = t

copyreg.pickle(Celsius, lambda c: (Celsius, (round(c.t),)))
print(pickle.loads(pickle.dumps(Celsius(20.6))).t, pickle.loads(pickle.dumps({1: {2: (3, [4])}})))
