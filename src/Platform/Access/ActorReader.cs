using CauNoi.Kernel.Access;
using Microsoft.AspNetCore.Http;

namespace CauNoi.Platform.Access;

/// <summary>How a request becomes an actor; the sign-in feature supplies it.</summary>
public sealed record ActorReader(Func<HttpContext, Task<Actor>> Read);
