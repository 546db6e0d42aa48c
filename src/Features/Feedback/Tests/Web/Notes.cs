using CauNoi.Feedback.Rules;
using CauNoi.Test.Support;

namespace CauNoi.Feedback.Tests.Web;

/// <summary>How tests send and find notes: through the pages, as people do.</summary>
internal static class Notes
{
    /// <summary>Sends a note and returns its code from the slip.</summary>
    public static async Task<string> Write(this Visitor visitor, string text, params (string Field, string Value)[] more)
    {
        var slip = await visitor.Send(await visitor.Get("/gop-y"), "/gop-y", [("noi-dung", text), .. more]);
        slip.Title.ShouldBe("Đã nhận góp ý", slip.Text);
        return CodeOn(slip);
    }

    public static string CodeOn(Page slip) => slip.Text.Split(' ').Select(FeedbackCode.Parse).OfType<string>().First();

    /// <summary>The note's address at the desk.</summary>
    public static async Task<string> AtDesk(this TestHouse house, string code) =>
        $"/ban/gop-y/{await house.One<Guid>("select id from feedback_note where code = $1", code)}";

    public static Task<string> State(this TestHouse house, string code) => house.One<string>("select state from feedback_note where code = $1", code);

    /// <summary>Kinds of the acts about a note, oldest first.</summary>
    public static Task<string> Acts(this TestHouse house, string code) => house.One<string>(
        "select string_agg(kind, ' ' order by at) from act where subject = (select id::text from feedback_note where code = $1)", code);

    /// <summary>Facts of a note as measure and amount, in the order in which they were left.</summary>
    public static Task<string> Facts(this TestHouse house, string code) => house.One<string>("""
        select string_agg(m.name || ' ' || f.amount, ', ' order by f.id) from fact f join measure m on m.id = f.measure
        where f.record = (select id from feedback_note where code = $1)
        """, code);
}
