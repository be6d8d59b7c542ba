#!/usr/bin/env python3
"""A WebRTC peer (aiortc) that leaves the signaling to others: descriptions go through files.

    peer.py offer  --write offer.json  --read answer.jsonl
    peer.py answer --read offer.jsonl  --write answer.json

It writes its own description as {"type","sdp"}, and waits until the other's is in the file that it reads: as such an object, or
as an event of `sigctl --json`. Candidates are inside of the descriptions. When the data channel is open, each side sends a line
and prints the other's. It ends with 0 then, and with 1 after 30 seconds without it.
"""

import argparse
import asyncio
import json
import os
import sys

from aiortc import RTCConfiguration, RTCPeerConnection, RTCSessionDescription


async def read_description(path, kind):
    """The first description of this kind in a file that somebody else is writing, line by line."""
    while True:
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                for line in file:
                    if not line.endswith("\n"):
                        break
                    message = json.loads(line)
                    # An event has it in its payload.
                    description = message.get("payload", message)
                    if description.get("type") == kind and "sdp" in description:
                        return description
        await asyncio.sleep(0.05)


def write_description(path, description, extra):
    """Makes the file appear whole."""
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.write(json.dumps({"type": description.type, "sdp": description.sdp, **extra}) + "\n")
    os.rename(path + ".new", path)


def on_channel(channel, name, done):
    """Says hello, and is done when the other side has said so."""

    @channel.on("message")
    def on_message(text):
        print(f"{name} got: {text}", flush=True)
        if not done.done():
            done.set_result(None)

    channel.send(f"hello from the peer that made the {name}")


async def run(arguments):
    # No STUN server: both peers are on this machine.
    connection = RTCPeerConnection(RTCConfiguration(iceServers=[]))
    done = asyncio.get_running_loop().create_future()
    try:
        if arguments.kind == "offer":
            channel = connection.createDataChannel("chat")
            channel.on("open", lambda: on_channel(channel, "offer", done))
            await connection.setLocalDescription(await connection.createOffer())
            write_description(arguments.write, connection.localDescription, {})
            answer = await read_description(arguments.read, "answer")
            await connection.setRemoteDescription(RTCSessionDescription(answer["sdp"], "answer"))
        else:
            connection.on("datachannel", lambda channel: on_channel(channel, "answer", done))
            offer = await read_description(arguments.read, "offer")
            await connection.setRemoteDescription(RTCSessionDescription(offer["sdp"], "offer"))
            await connection.setLocalDescription(await connection.createAnswer())
            # PeerJS wants to know which connection is answered; sigctl takes it from here.
            extra = {"connectionId": offer["connectionId"]} if "connectionId" in offer else {}
            write_description(arguments.write, connection.localDescription, extra)
        await done
        # What was said last has to leave before the connection ends.
        await asyncio.sleep(0.5)
    finally:
        await connection.close()


def main():
    parser = argparse.ArgumentParser(description="A WebRTC peer whose descriptions go through files.")
    parser.add_argument("kind", choices=["offer", "answer"])
    parser.add_argument("--write", required=True, metavar="FILE", help="where its own description goes")
    parser.add_argument("--read", required=True, metavar="FILE", help="where the other's comes from")
    arguments = parser.parse_args()
    try:
        asyncio.run(asyncio.wait_for(run(arguments), 30))
    except asyncio.TimeoutError:
        sys.exit(f"peer.py {arguments.kind}: no connection within 30 seconds")


if __name__ == "__main__":
    main()
