from collections import deque, ChainMap, namedtuple

Action = namedtuple("Action", "do undo")

class Editor:
    def __init__(self, history=3):
        self.text, self.undos = "", deque(maxlen=history)

    def type(self, s):
        self.undos.append(self.text)
        self.text += s
        return self

    def undo(self):
        try:
            self.text = self.undos.pop()
        except IndexError:
            print("nothing to undo")
        return self

e = Editor().type("a").type("b").type("c").type("d")
print(e.text, e.undo().text, e.undo().text, e.undo().text)
e.undo()
scopes = ChainMap({"x": "global"})
inner = scopes.new_child({"x": "local", "y": 1})
print(inner["x"], inner.parents["x"], dict(inner), Action(1, undo=2))
