print("start")
except ValueError:
    print("caught")
