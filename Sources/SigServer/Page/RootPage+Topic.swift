extension RootPage {
    /// The topic protocol's part, with a test client that polls.
    static let topicSection = Section(
        title: "Rondevu",
        endpoint: "/topics, /TOPIC/sessions, /TOPIC/offer, /answer, /poll, /health",
        summary: "Topics, sessions, offers and answers over HTTP, polled.",
        body: """
            <p>An origin sees its own topics alone. A browser does not say its origin when it reads from the server that the page came from, so
            that this page sees its own offers by their codes and not in the lists. In the console:</p>
            <pre>const code = await topic.offer("lobby", "alice", "v=0…")   // the code of a new session
            await topic.topics()                                       // topics with sessions that wait
            await topic.sessions("lobby")                              // the sessions of one, newest first
            await topic.answer(code, "v=0…")
            await topic.candidate(code, "answerer", {candidate: "…"})
            await topic.poll(code, "offerer")                          // the answer and the other side's candidates
            topic.follow(code, "offerer", news =&gt; console.log(news))   // once a second; returns a function that ends it</pre>

            """,
        script: """

            const topic = {
              offer(name, info, offer) {
                return this._ask("/" + encodeURIComponent(name) + "/offer", {info, offer}).then(answer => answer.code);
              },
              topics(page = 1) { return this._ask("/topics?page=" + page); },
              sessions(name) {
                return this._ask("/" + encodeURIComponent(name) + "/sessions").then(answer => answer.sessions);
              },
              answer(code, answer) { return this._ask("/answer", {code, answer, side: "answerer"}); },
              candidate(code, side, candidate) { return this._ask("/answer", {code, candidate, side}); },
              poll(code, side) { return this._ask("/poll", {code, side}); },
              follow(code, side, take, milliseconds = 1000) {
                let last = "", ended = false;
                const turn = async () => {
                  if (ended) return;
                  try {
                    const news = await this.poll(code, side);
                    const text = JSON.stringify(news);
                    if (!ended && text !== last) { last = text; take(news); }
                    setTimeout(turn, milliseconds);
                  } catch (error) { console.log(String(error)); }
                };
                turn();
                return () => { ended = true; };
              },
              async _ask(path, body) {
                const answer = await fetch(path, body && {
                  method: "POST", headers: {"Content-Type": "application/json"}, body: JSON.stringify(body),
                });
                const text = await answer.text();
                if (answer.ok) return JSON.parse(text);
                let words = text;
                try { words = JSON.parse(text).error; } catch { /* a text, then */ }
                throw new Error(answer.status + " " + words);
              },
            };
            window.topic = topic;
            console.log("topic.offer(topic, info, offer), topic.sessions(topic), topic.answer(code, answer), topic.poll(code, side)");

            """
    )
}
