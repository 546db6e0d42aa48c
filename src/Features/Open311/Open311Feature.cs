using CauNoi.Platform;
using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Builder;

namespace CauNoi.Open311;

/// <summary>Front door of Open311: published cases and the form for new ones, as other programs know them. See README.md.</summary>
public sealed class Open311Feature : Feature
{
    public const string Base = "/open311/v2";

    public override string Name => "open311";

    public override void Routes(Routes routes)
    {
        foreach (var format in new[] { ".xml", ".json" })
        {
            routes.Get($"{Base}/discovery{format}", Discovery.Get, AccessRule.Public);
            routes.Get($"{Base}/services{format}", ServiceList.List, AccessRule.Public);
            routes.Get($"{Base}/services/{{service}}{format}", ServiceList.Definition, AccessRule.Public);
            routes.Get($"{Base}/requests{format}", Requests.List, AccessRule.Public);
            routes.Get($"{Base}/requests/{{request}}{format}", Requests.One, AccessRule.Public);
            routes.Post($"{Base}/requests{format}", SendRequest.Send, AccessRule.Public, SendRequest.Most).RequireRateLimiting(RateLimits.PublicPost);
            routes.Get($"{Base}/tokens/{{token}}{format}", Requests.Token, AccessRule.Public).RequireRateLimiting(RateLimits.LookUp);
            routes.Get($"{Base}/servicerequestupdates{format}", Updates.List, AccessRule.Public);
            routes.Post($"{Base}/servicerequestupdates{format}", Updates.Send, AccessRule.Public, SendRequest.Most).RequireRateLimiting(RateLimits.PublicPost);
        }
    }
}
