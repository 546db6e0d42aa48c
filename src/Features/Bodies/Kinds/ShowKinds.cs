using CauNoi.Platform.Pages;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Bodies.Kinds;

/// <summary>The kinds of body with their rules and sources; what is doubtful says so, what could not be read is named.</summary>
public static class ShowKinds
{
    public static IResult Show(Visit visit, BodyKinds kinds) => visit.Page<ShowKindsPage>(kinds);
}
