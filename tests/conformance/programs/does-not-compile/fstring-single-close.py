print(f"100}")
