// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/interactions.h"

#include <gtest/gtest.h>

using namespace quoin;

namespace {

// "A > B: what" a line.
std::string read(std::string_view text, std::string_view info = {})
{
    std::string steps;
    for (const InteractionStep& step : readInteractions(text, info)) {
        steps += step.from.name + " > " + step.to.name + (step.what.empty() ? "" : ": " + step.what) + "\n";
        EXPECT_FALSE(step.from.range.empty());
    }
    return steps;
}

struct Case {
    std::string text;
    std::string steps;
};

void expectSteps(const std::vector<Case>& cases, std::string_view info = {})
{
    for (const Case& c : cases)
        EXPECT_EQ(read(c.text, info), c.steps) << c.text;
}

} // namespace

TEST(Interactions, arrowsOfOneLine)
{
    expectSteps({
        {"A → B", "A > B\n"},
        {"A -> B -> C", "A > B\nB > C\n"},
        {"A->B-->C=>D", "A > B\nB > C\nC > D\n"},
        {"A ──▶ B ➜ C ⇒ D", "A > B\nB > C\nC > D\n"},
        {"A <- B", "B > A\n"},
        {"A ← B ↔ C", "B > A\nB > C\nC > B\n"},
        {"Api Gateway -> my-service (does x)", "Api Gateway > my-service: does x\n"},
        {"A --(x)--> B -- y --> C", "A > B: x\nB > C: y\n"},
        {"A ──HTTP──▶ B", "A > B: HTTP\n"},
        {"1. Client → `Api`: POST /x", "Client > Api: POST /x\n"},
        {"- Login: User → **Api**.", "User > Api\n"},
        {"A → B, C → D", "A > B\nA > C\nB > D\nC > D\n"},
        {"A →", ""},
        {"→ B", ""},
        {"A - B, x >= 3, Promise<Thing>, a <= b", ""},
        {"no arrow at all", ""},
        {"A → " + std::string(81, 'x') + " → B", ""},
    });
}

TEST(Interactions, arrowsBetweenLines)
{
    expectSteps({
        {"A\n↓\nB", "A > B\n"},
        {"A\n  |\n  v\nB\n", "A > B\n"},
        {"A\n↓ publishes\nB", "A > B: publishes\n"},
        {"A\n│ (calls)\n▼\nB", "A > B: calls\n"},
        {"A\n↑\nB", "B > A\n"},
        {"A\r\n\r\n↓\r\n\r\nB (keeps)", "A > B: keeps\n"},
        {"A      B\n↓      ↓\nC      D", "A > C\nB > D\n"},
        {"Left      Right\n    ↓   ↓\n     Both", "Left > Both\nRight > Both\n"},
        {"↓\nB", ""},
        {"A\n↓", ""},
    });
}

TEST(Interactions, treesOfBranches)
{
    expectSteps({
        {"Api\n├─→ A\n├─→ B (x)\n│    └─→ Queue\n└─→ C", "Api > A\nApi > B: x\nB > Queue\nApi > C\n"},
        {"Api\n +-> A\n |-> B\n", "Api > A\nApi > B\n"},
        {"Client\n  → Api: asks\n  → Db", "Client > Api: asks\nClient > Db\n"},
    });
}

TEST(Interactions, boxesOfLines)
{
    EXPECT_EQ(read("┌──────────┐     ┌─────────┐\n"
                   "│ Client   │────▶│ API     │\n"
                   "│ (web)    │     │ v2      │\n"
                   "└──────────┘     └────┬────┘\n"
                   "                      │\n"
                   "           ┌──────────┴───┐\n"
                   "           ▼              ▼\n"
                   "      ┌────────┐     ┌────────┐\n"
                   "      │ Orders │     │ Mails  │\n"
                   "      └────────┘     └────────┘\n"),
              "Client > API\nAPI > Orders\nAPI > Mails\n");
    EXPECT_EQ(
        read("+-----+    +-----+\n|  A  | -> |  B  |\n+-----+    +-----+\n   |\n   v\n+-----+\n|  C  |\n+-----+\n"),
        "A > B\nA > C\n");
}

TEST(Interactions, theExamplesOfTheTemplate)
{
    EXPECT_EQ(read("UserRequest → API Gateway → ServiceA → ServiceB → Database\n"
                   "                          ↓\n"
                   "                    QueueService → NotificationService"),
              "UserRequest > API Gateway\nAPI Gateway > ServiceA\nServiceA > ServiceB\nServiceB > Database\n"
              "API Gateway > QueueService\nQueueService > NotificationService\n");
    EXPECT_EQ(read("Mutation\n    ↓\nRouter (routes to Bank)\n    ↓\nBankService\n    ↓\nBankApiService → Bank API\n   "
                   " ↓\nDatabase (models)\n"
                   "    ↓\nWebhook → WebhookService → Status Updates\n    ↓\nNotificationService → Email/SMS\n"),
              "Mutation > Router: routes to Bank\nRouter > BankService\nBankService > BankApiService\nBankApiService > "
              "Bank API\n"
              "BankApiService > Database: models\nDatabase > Webhook\nWebhook > WebhookService\nWebhookService > "
              "Status Updates\n"
              "Webhook > NotificationService\nNotificationService > Email/SMS\n");
}

TEST(Interactions, mermaidSequences)
{
    expectSteps(
        {
            {"sequenceDiagram\n  A->>B: asks\n  B-->>A: answers", "A > B: asks\nB > A: answers\n"},
            {"sequenceDiagram\n    participant C as Web<br/>Client\n    actor U as User\n    U->>+C: opens\n    "
             "C-)-Queue: event\n    C-xApi: lost",
             "User > Web Client: opens\nWeb Client > Queue: event\nWeb Client > Api: lost\n"},
            {"%% note\nsequenceDiagram\nautonumber\nloop every day\nA->B: x\nend\nNote over A,B: A->C: no\nactivate "
             "B\nB --> Long Name",
             "A > B: x\nB > Long Name\n"},
            {"sequenceDiagram\nA->>", ""},
        },
        "mermaid");
}

TEST(Interactions, mermaidFlowcharts)
{
    expectSteps(
        {
            {"flowchart TD\n  A[Client] --> B(API) -->|asks| C{{Queue}}\n  C -- tells --> D[(\"Data base\")]",
             "Client > API\nAPI > Queue: asks\nQueue > Data base: tells\n"},
            {"graph LR;\nA & B --> C\nC -.-> D:::big\nD ==> E\nE --- F\nF <--> A",
             "A > C\nB > C\nC > D\nD > E\nE > F\nF > A\nA > F\n"},
            {"graph TD\nsubgraph one\nstyle A fill:#fff\nclassDef x fill:#f-->e\nA ~~~ B\nA --x B\nend", "A > B\n"},
            {"flowchart LR\nA --> B\nB[Late name]", "A > Late name\n"},
            {"flowchart\nA -.text.-> B", "A > B: text\n"},
            {"flowchart LR\nmy-node --> b.c", "my-node > b.c\n"},
            {"stateDiagram-v2\nA --> B", ""},
            {"erDiagram\nA ||--o{ B : has", ""},
        },
        "mermaid");
}

TEST(Interactions, textWithFencesIsReadFenceByFence)
{
    EXPECT_EQ(read("First:\n```mermaid\ngraph TD\nA --> B\n```\nX → Y\n```\nC → D\n```\n```mermaid\nclassDiagram\nE "
                   "--> F\n```\n"),
              "A > B\nX > Y\nC > D\n");
}

TEST(Interactions, namesStandWhereTheyAreRead)
{
    const std::string text = "- `Api` → **Db** (reads)\n    ↓\n  Mail";
    const auto steps = readInteractions(text);
    ASSERT_EQ(steps.size(), 2U);
    const auto at = [&](ByteRange range) { return text.substr(range.begin, range.size()); };
    EXPECT_EQ(at(steps[0].from.range), "Api");
    EXPECT_EQ(at(steps[0].to.range), "Db");
    EXPECT_EQ(at(steps[1].to.range), "Mail");
    const std::string flow = "graph TD\nA[Client] --> B";
    EXPECT_EQ(readInteractions(flow, "mermaid")[0].from.range.begin, flow.find("A["));
}
