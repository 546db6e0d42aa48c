using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CauNoi.Platform.Data;

/// <summary>One model for each set of rooms: two houses in one process may have different ones.</summary>
internal sealed class ModelOfRooms : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as AppDb)?.Rooms, designTime);
}
