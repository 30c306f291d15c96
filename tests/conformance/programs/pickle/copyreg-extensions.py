import copyreg
import pickle


class Known:
    pass


copyreg.add_extension('__main__', 'Known', 240)
data = pickle.dumps(Known, 2)
print(data, pickle.loads(data) is Known)
try:
    copyreg.add_extension('__main__', 'Known', 241)
except ValueError as error:
    print(error)
copyreg.remove_extension('__main__', 'Known', 240)
copyreg.clear_extension_cache()
try:
    pickle.loads(data)
except ValueError as error:
    print(error)
for wrong in (lambda: copyreg.pickle(int, 5), lambda: copyreg.add_extension('m', 'n', 0),
              lambda: copyreg.remove_extension('m', 'n', 5)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
