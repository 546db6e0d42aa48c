using CauNoi.Open311.Rules;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Open311;

/// <summary>Which interface stands where, as programs look it up first.</summary>
public static class Discovery
{
    /// <summary>When what the other answers look like last changed.</summary>
    private static readonly DateTimeOffset Since = new(2026, 11, 22, 0, 0, 0, TimeSpan.FromHours(7));

    public static IResult Get(Visit visit, HttpContext context)
    {
        var home = OpenAnswer.Origin(context) + Open311Feature.Base;
        return OpenAnswer.Of(context, "discovery", new OpenFields()
            .With("changeset", Requests.Moment(Since)).With("contact", $"{OpenAnswer.Origin(context)}/gop-y").With("key_service", "")
            .With("endpoints", new OpenList("endpoint",
            [
                new OpenFields().With("specification", "http://wiki.open311.org/GeoReport_v2").With("url", home).With("changeset", Requests.Moment(Since)).With("type", "production")
                    .With("formats", new OpenList("format", ["text/xml", "application/json"])),
            ])));
    }
}
