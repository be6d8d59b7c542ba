"""Two pages find each other in a room and connect. Run as: sigserve run --web-root site -- python3 test_call.py"""

import os
import subprocess
import uuid

from playwright.sync_api import expect, sync_playwright

# sigserve serves the pages and the signaling on one port, and says which.
server = os.environ["SIGCTL_URL"]
# A room for each test: tests that run at the same time do not meet.
room = f"room-{uuid.uuid4()}"

with sync_playwright() as playwright:
    # CHROMIUM names a browser that is already there, such as /usr/bin/chromium; without it, the one of `playwright install chromium`.
    # --no-sandbox: in most containers everything runs as root, whom chromium refuses its sandbox.
    browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM"), args=["--no-sandbox"])
    alice, bob = (browser.new_context().new_page() for _ in range(2))

    alice.goto(f"{server}/?room={room}&id=alice")
    expect(alice.locator("#state")).to_have_text("waiting")
    # The server's own view, from the command line.
    members = subprocess.run(["sigctl", "room", "members", room], check=True, capture_output=True, text=True)
    assert "alice" in members.stdout.splitlines(), members.stdout

    bob.goto(f"{server}/?room={room}&id=bob&call=alice")
    expect(bob.locator("#got")).to_have_text("hello from alice")
    expect(alice.locator("#got")).to_have_text("hello from bob")
    browser.close()

print("they talked")
