import dis

def safe(f):
    try:
        return f()
    except (ValueError, TypeError) as e:
        raise RuntimeError from e
    finally:
        print("done")

dis.dis(safe)
