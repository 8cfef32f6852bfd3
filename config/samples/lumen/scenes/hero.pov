#version 3.7;
// Hero: the lamp on a plain warm-white sweep. Made to be cut out.
#include "lamp.inc"
Bounce(70, 1)
camera {
  location <0,30,-190> look_at <0,16.2,0>
  right x*image_width/image_height angle 13.0*image_width/image_height/0.8
}
background { color srgb <0.93,0.91,0.88> }
Sweep(srgb <0.955,0.94,0.915>, 0.44)
SoftLight(<-110,150,-150>, 90, rgb 0.54, 7)
SoftLight(<150,80,-90>, 70, rgb <0.20,0.21,0.24>, 5)
Panel(<-120,90,-70>, <0,20,0>, 60, 130, 1.5)
Panel(<120,60,-40>, <0,20,0>, 30, 140, 1.1)
Panel(<0,160,0>, <0,20,1>, 120, 60, 0.9)
object { Lamp(Indigo, WalnutLight, WalnutDark, 1.15, 25) rotate y*38 }
LampLight(0.44)
// the cable: one lazy loop that comes back behind the foot
#declare Way = spline { natural_spline
  0, <3,0.9,8.0> 0.12, <6.5,0.45,11> 0.35, <15,0.36,8.5> 0.6, <15.5,0.36,1.5>
  0.8, <11.5,0.36,4.5> 1, <3,0.36,13> }
TwistedCable(Way, 420, 26, 0.18, srgb <0.20,0.20,0.42>, srgb <0.28,0.28,0.50>)
