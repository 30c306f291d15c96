log = []


def resource():
    log.append("open")
    try:
        yield "data 1"
        yield "data 2"
    except Exception as error:
        log.append(f"error {error}")
        raise
    else:
        log.append("all read")
    finally:
        log.append("close")


for item in resource():
    log.append(item)
print(log)
log.clear()
for item in resource():
    break
print(log)
g = resource()
next(g)
del g
print(log)
log.clear()
g = resource()
next(g)
try:
    g.throw(OSError("disk"))
except OSError:
    print(log)


def returning():
    for item in resource():
        return item


log.clear()
print(returning(), log)
