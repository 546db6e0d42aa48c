using CauNoi.Test.Support;

namespace CauNoi.Bodies.Tests.Web;

/// <summary>How tests set up bodies and fill seats: through the pages, as people do.</summary>
internal static class Seats
{
    public const int PhuLuong = 11;
    public const int VoTranh = 12;
    public const int NaMoc = 101;

    /// <summary>Sets up a body and returns its address.</summary>
    public static async Task<string> SetUp(this Visitor visitor, int unit, string kind, string name = "", string from = "20/07/2025", string to = "20/07/2030")
    {
        var page = await visitor.Get($"/ban/bo-may/moi?don-vi={unit}");
        var done = await visitor.Send(page, "/ban/bo-may/moi",
            ("loai", kind), ("ten", name), ("quyet-dinh", "12/QĐ-MTTQ"), ("cach-goi", "lan-thu"), ("so", "1"), ("tu", from), ("den", to));
        done.Path.ShouldStartWith("/ban/bo-may/", customMessage: string.Join(' ', done.Refusals));
        done.Path.ShouldNotBe("/ban/bo-may/moi", string.Join(' ', done.Refusals));
        return done.Path;
    }

    /// <summary>The address of a seat of a position.</summary>
    public static async Task<string> Seat(this TestHouse house, string body, string position, int place = 1) =>
        $"{body}/ghe/{await house.One<Guid>("select s.id from seat s where s.body = $1 and s.position = $2 and s.place = $3 and s.closed is null", IdOf(body), position, place)}";

    public static Guid IdOf(string body) => Guid.Parse(body.Split('/')[^1]);

    /// <summary>Writes somebody into a seat; the page that answers tells how it went.</summary>
    public static async Task<Page> Fill(this Visitor visitor, string seat, string name, string from = "01/08/2025", string year = "1970", string which = "")
    {
        var page = await visitor.Get(seat);
        return await visitor.Send(page, seat, ("ten", name), ("nam-sinh", year), ("dien-thoai", ""), ("trung", which), ("tu-ngay", from), ("quyet-dinh", "15/QĐ"), ("ngay-quyet-dinh", from));
    }

    public static async Task<Page> Confirm(this Visitor visitor, string name, string action = "/ban/bo-may/cho-xac-nhan")
    {
        var page = await visitor.Get("/ban/bo-may/cho-xac-nhan");
        var row = page.Html.QuerySelectorAll("li.due").Single(l => l.TextContent.Contains(name, StringComparison.Ordinal));
        var fields = row.QuerySelectorAll("form input").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        return await visitor.Send(HttpMethod.Post, action, new FormUrlEncodedContent(fields));
    }

    /// <summary>Facts of a body's unit since the test began would mix; these are the facts of one record chain: its term and its holdings.</summary>
    public static Task<long> Stock(this TestHouse house, string body, string measure, string day) => house.One<long>("""
        select coalesce(sum(f.amount), 0)::bigint from fact f join measure m on m.id = f.measure
        where m.name = $2 and f.day <= $3::date and (f.record in (select id from body_term where body = $1) or f.record in (select id from seat_holding where body = $1))
        """, IdOf(body), measure, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
}
