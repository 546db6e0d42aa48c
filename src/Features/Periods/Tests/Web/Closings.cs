using CauNoi.Test.Support;

namespace CauNoi.Periods.Tests.Web;

/// <summary>How tests close a period.</summary>
internal static class Closings
{
    /// <summary>Closes it; whoever closed it is then on its page.</summary>
    public static async Task<Page> Close(this Visitor visitor, int unit, string period)
    {
        var page = await visitor.Send(await visitor.Get("/ban/ky"), "/ban/ky", ("don-vi", $"{unit}"), ("ky", period));
        page.Path.ShouldStartWith("/ban/ky/", Case.Sensitive, page.Text);
        return page;
    }
}
