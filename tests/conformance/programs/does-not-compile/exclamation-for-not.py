ready = False
if !ready:
    print("not ready")
