using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;

namespace iSocket.Soak;

/// <summary>
/// How much memory the firmware's own objects hold, by its object graph: objects, arrays and texts of Core and Firmware, nothing of
/// the board below them. No allocator is asked, so the same device in the same state gives the same number.
/// </summary>
internal static class DeviceGraph
{
    private const int HeaderBytes = 12;
    private const int ReferenceBytes = 4;

    private static readonly Dictionary<Type, (FieldInfo[] References, int Bytes)> Layouts = [];

    /// <summary>Bytes held by everything that can be reached from an object of the firmware.</summary>
    public static long Bytes(object root) => Measure(root, out _);

    /// <summary>The same, and how many objects there are besides texts.</summary>
    public static long Measure(object root, out int objects)
    {
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance) { root };
        Stack<object> open = new(seen);
        long bytes = 0;
        while (open.TryPop(out object? next))
        {
            foreach (object part in Parts(next, ref bytes).OfType<object>().Where(seen.Add))
            {
                open.Push(part);
            }
        }

        objects = seen.Count(part => part is not string);
        return bytes;
    }

    // Adds what the object itself takes.
    private static IEnumerable<object?> Parts(object holder, ref long bytes)
    {
        bytes += HeaderBytes;
        switch (holder)
        {
            case string text:
                bytes += text.Length;
                return [];
            case Array { Rank: 1 } array when array.GetType().GetElementType()!.IsPrimitive:
                bytes += Buffer.ByteLength(array);
                return [];
            case Array array:
                bytes += ReferenceBytes * array.Length;
                return array.Cast<object?>();
        }

        if (!IsFirmware(holder.GetType()))
        {
            return [];
        }

        (FieldInfo[] references, int own) = Layout(holder.GetType());
        bytes += own;
        return references.Select(field => field.GetValue(holder));
    }

    private static bool IsFirmware(Type type) => type.Namespace is { } name
        && (name.StartsWith("iSocket.Core", StringComparison.Ordinal) || name.StartsWith("iSocket.Firmware", StringComparison.Ordinal));

    private static (FieldInfo[] References, int Bytes) Layout(Type type)
    {
        if (!Layouts.TryGetValue(type, out (FieldInfo[] References, int Bytes) layout))
        {
            List<FieldInfo> fields = [];
            for (Type? of = type; of is not null; of = of.BaseType)
            {
                fields.AddRange(of.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
            }

            int bytes = fields.Sum(f => f.FieldType.IsPrimitive ? Marshal.SizeOf(f.FieldType) : ReferenceBytes);
            layout = ([.. fields.Where(f => !f.FieldType.IsValueType)], bytes);
            Layouts[type] = layout;
        }

        return layout;
    }
}
